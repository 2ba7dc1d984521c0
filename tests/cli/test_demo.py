"""The whole product, as a newcomer meets it."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path


def test_the_demo_brings_every_sample_to_its_state() -> None:
    """Everything starts, twelve papers go through the real doors, the table is printed, and it all stops again."""
    with tempfile.TemporaryDirectory(prefix="icg-demo-") as home:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("INTAKE_")}
        environment = {**kept, "INTAKE_HOME": home, "INTAKE_WEB_ADDRESS": "127.0.0.1:8629", "OMP_THREAD_LIMIT": "1"}
        command = [str(Path(sys.executable).with_name("intake")), "demo", "--once"]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=900, check=False)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        assert ran.stdout.count("R20") == 12
        assert "waiting" in ran.stdout
        logs = {log.name: log.read_text() for log in Path(home, "log").iterdir()}
        assert "Traceback" not in "".join(logs.values())
