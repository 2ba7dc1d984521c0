"""The compose file, the image and the programs must agree; no container engine is needed to see whether they do."""

import json
import os
import re
import shutil
import stat
import subprocess
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import typer
import yaml

from cli.main import app
from deploy.health import PARTS, SILENCE, complaint
from domain.arrival import Channel
from domain.lifecycle import ArrivalState
from domain.policy import Policy, default_policy
from domain.settings import NAMES, PREFIX, Settings
from store.clock import database_now
from store.models import Arrival, Beat, Job
from store.settings import INTAKE

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
CONTAINERFILE = (DEPLOY / "Containerfile").read_text()
OWN_USER, ONCE = "10001:10001", "migrate"
OURS = sorted(name for name, service in SERVICES.items() if service.get("command", [""])[0] == "intake")
each_service = pytest.mark.parametrize("name", sorted(SERVICES))
each_of_ours = pytest.mark.parametrize("name", OURS)


def environment(name: str) -> dict[str, str]:
    """What the service is given, with the defaults of variables that the operator may set."""
    given = SERVICES[name].get("environment", {})
    return {key: re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", str(value)) for key, value in given.items()}


def test_all_parts_of_the_house_are_there() -> None:
    """And nothing else."""
    assert set(SERVICES) == {"redis", "postgres", "migrate", "web", "worker", "watcher", "sweeper"}


@each_of_ours
def test_every_command_and_option_exists(name: str) -> None:
    """As the command line itself lists them."""
    commands = typer.main.get_group(app).commands
    _, command, *arguments = SERVICES[name]["command"]
    assert command in commands
    known = {option for parameter in commands[command].params for option in parameter.opts}
    assert {argument for argument in arguments if argument.startswith("--")} <= known


def test_every_command_is_the_part_it_is_named_for() -> None:
    """The watcher watches and the sweeper goes on sweeping."""
    commands = {name: SERVICES[name]["command"][1] for name in OURS}
    assert commands == {
        "migrate": "migrate",
        "web": "web",
        "worker": "worker",
        "watcher": "watch",
        "sweeper": "sweep",
    }
    assert SERVICES["sweeper"]["command"][2] == "--every"


@each_of_ours
def test_every_setting_exists_and_has_its_form(name: str) -> None:
    """The settings are read by the very function that the programs use."""
    given = environment(name)
    unknown = {key for key in given if key.startswith(PREFIX)} - {PREFIX + known for known in NAMES}
    assert unknown == set()
    settings = Settings.from_mapping(given)
    assert settings.database_url.startswith("postgresql://")
    mounted = [Path(volume.split(":")[1]) for volume in SERVICES[name]["volumes"]]
    for place in (settings.home, Path(settings.vault_url), settings.master_key_file):
        assert any(place.is_relative_to(volume) for volume in mounted), place


@each_of_ours
def test_what_an_operator_may_change_is_passed_through(name: str) -> None:
    """Each part is given the same value, and the package's own where the operator gives none."""
    given, own = SERVICES[name]["environment"], Settings.from_mapping({})
    for setting in (
        "INTAKE_LANGUAGES",
        "INTAKE_SECOND_READER",
        "INTAKE_OFFICE_ALIASES",
        "INTAKE_TIME_ZONE",
        "INTAKE_WORKERS",
    ):
        assert re.fullmatch(rf"\$\{{{setting}:-[^}}]*\}}", given[setting])
    settings = Settings.from_mapping(environment(name))
    assert settings.languages == own.languages
    assert settings.office_aliases == own.office_aliases
    assert settings.time_zone == own.time_zone


@each_of_ours
def test_the_policy_is_the_operator_s_file_or_our_own(name: str) -> None:
    """A file on the host, shown to every part in the place where its setting looks."""
    file = COMPOSE["configs"]["policy"]["file"]
    found = re.fullmatch(r"\$\{INTAKE_POLICY_FILE:-(.*)\}", file)
    assert found is not None
    assert Policy.from_toml((ROOT / found[1]).read_bytes()).stamp == default_policy().stamp
    assert SERVICES[name]["configs"] == [{"source": "policy", "target": environment(name)["INTAKE_POLICY_FILE"]}]


def test_the_proxy_lets_in_whom_it_names_and_speaks_tls() -> None:
    """It hands on to the one published port, without a certificate from the internet, and tells a stranger nothing."""
    proxy = (DEPLOY / "proxy" / "Caddyfile").read_text()
    published = SERVICES["web"]["ports"][0].rpartition(":")[0]
    assert re.findall(r"^\treverse_proxy (\S+)$", proxy, re.MULTILINE) == [published]
    assert re.search(r"^\ttls /\S+\.crt /\S+\.key$", proxy, re.MULTILINE)
    (networks,) = re.findall(r"^\t@strangers not remote_ip (.+)$", proxy, re.MULTILINE)
    assert all(ip_network(network) for network in networks.split())
    assert "\trespond @strangers 403\n" in proxy


@pytest.mark.parametrize("name", ["migrate", "watcher", "sweeper"])
def test_the_drop_folders_are_on_a_volume(name: str) -> None:
    """What is dropped must survive its container; a sweeper only looks."""
    settings = Settings.from_mapping(environment(name))
    mount = next(volume.split(":") for volume in SERVICES[name]["volumes"] if volume.startswith("drop:"))
    for folder in (settings.fax_folder, settings.scan_folder, settings.hand_folder):
        assert folder.is_relative_to(mount[1])
    assert ("ro" in mount[2:]) == (name == "sweeper")


@each_service
def test_nobody_is_root_and_nothing_can_be_changed(name: str) -> None:
    """User, file system, capabilities, privileges."""
    service = SERVICES[name]
    user, _, group = service["user"].partition(":")
    assert int(user) > 0
    assert int(group) > 0
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert "privileged" not in service
    assert "no-new-privileges:true" in service["security_opt"]


@each_service
def test_every_service_has_a_health_check(name: str) -> None:
    """But the one that runs once and ends; its success is waited for."""
    service = SERVICES[name]
    if name == ONCE:
        assert service["restart"] == "no"
        assert SERVICES["web"]["depends_on"][ONCE] == {"condition": "service_completed_successfully"}
        return
    assert service["healthcheck"]["test"][0] == "CMD"
    assert service["restart"] == "unless-stopped"
    if service["user"] == OWN_USER and name != "redis":
        assert service["healthcheck"]["test"][2:] == ["/opt/icg/deploy/health.py", name]
        assert name in PARTS


def test_only_the_site_can_be_reached_and_only_from_this_machine() -> None:
    """One port, on loopback; everything else is on a network without a way out, or on none."""
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["web"]
    port = Settings.from_mapping(environment("web")).web_address.rpartition(":")[2]
    assert SERVICES["web"]["ports"] == [f"127.0.0.1:{port}:{port}"]
    assert COMPOSE["networks"]["house"]["internal"] is True
    for name, service in SERVICES.items():
        expected = {"web": ["house", "front"], "redis": None}.get(name, ["house"])
        assert service.get("networks") == expected
    assert SERVICES["redis"]["network_mode"] == "none"


def test_visitors_through_the_published_port_are_let_in() -> None:
    """They come from the bridge's network, which is fixed for this reason."""
    (network,) = COMPOSE["networks"]["front"]["ipam"]["config"]
    assert network["subnet"] in Settings.from_mapping(environment("web")).allowed_networks


def test_secrets_are_files() -> None:
    """No password stands in an environment, where every process and `docker inspect` would see it."""
    for name in SERVICES:
        for key, value in environment(name).items():
            assert "PASSWORD" not in key or key.endswith("_FILE")
            assert not re.search(r"://[^/@]*:[^/@]*@", value), key
        for secret in SERVICES[name].get("secrets", []):
            assert COMPOSE["secrets"][secret]["file"] == f"deploy/secrets/{secret}"
    assert (DEPLOY / "secrets" / ".gitignore").read_text().startswith("*\n")


@pytest.mark.skipif(os.geteuid() != 0, reason="the secrets are given to other users, which needs root")
def test_the_secrets_fit_the_database_address(tmp_path: Path) -> None:
    """The script makes what compose mounts, for the users that read it, and keeps an old password."""
    (tmp_path / "secrets").mkdir()
    script = Path(shutil.copy(DEPLOY / "make-secrets", tmp_path))
    subprocess.run([script], check=True)
    subprocess.run([script], check=True)
    line = (tmp_path / "secrets" / "pgpass").read_text()
    password = (tmp_path / "secrets" / "postgres-password").read_text()
    assert len(password) > 30
    assert line == f"postgres:5432:docket:docket:{password}\n"
    assert environment("worker")["INTAKE_DATABASE_URL"] == "postgresql://docket@postgres:5432/docket"
    for name, user in (("pgpass", SERVICES["worker"]["user"]), ("postgres-password", SERVICES["postgres"]["user"])):
        found = (tmp_path / "secrets" / name).stat()
        assert f"{found.st_uid}:{found.st_gid}" == user
        assert stat.S_IMODE(found.st_mode) == 0o400


def test_every_volume_is_declared_and_used() -> None:
    """By name, so that nothing lands in a container's own layer."""
    used = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert used == set(COMPOSE["volumes"])


def test_the_worker_can_build_its_cage() -> None:
    """Its profile is there and leaves free what bubblewrap calls; /proc is not masked."""
    options = SERVICES["worker"]["security_opt"]
    profile = next(option.partition("=")[2] for option in options if option.startswith("seccomp="))
    rules = json.loads((ROOT / profile).read_text())
    assert rules["defaultAction"] == "SCMP_ACT_ALLOW"
    denied = {name for rule in rules["syscalls"] for name in rule["names"]}
    assert denied & {"clone", "clone3", "unshare", "setns", "mount", "umount2", "pivot_root", "seccomp"} == set()
    assert {"ptrace", "bpf", "kexec_load", "init_module", "keyctl", "process_vm_readv"} <= denied
    assert "systempaths=unconfined" in options


@pytest.mark.parametrize("name", [name for name in OURS if name != "worker"])
def test_nobody_else_is_given_the_worker_s_freedom(name: str) -> None:
    """The engine's own profile stays in force where no strangers' files are opened."""
    assert SERVICES[name]["security_opt"] == ["no-new-privileges:true"]


def _packages(text: str, start: str, end: str) -> set[str]:
    found = re.search(rf"{start}(.*?){end}", text, re.DOTALL)
    assert found is not None
    return set(found[1].replace("\\", " ").split())


def test_the_image_has_the_packages_of_the_set_up() -> None:
    """One list in two places, held together here."""
    image = _packages(CONTAINERFILE, "--no-install-recommends", "&&")
    assert image == _packages((ROOT / "bin/setup").read_text(), 'packages="', '"')
    assert "tesseract-ocr-fra" in image


def test_the_image_is_locked_and_runs_as_nobody() -> None:
    """Hashes are demanded, the last user is ours, and the system's interpreter makes the environment."""
    assert "--require-hashes -r requirements.lock" in CONTAINERFILE
    assert re.findall(r"^USER (\S+)$", CONTAINERFILE, re.MULTILINE) == [OWN_USER]
    assert "/usr/bin/python3 -m venv" in CONTAINERFILE
    assert "http" not in CONTAINERFILE


def test_the_image_has_every_package_of_ours() -> None:
    """What is installed is copied, what is copied is there, and the build is shown all of it and no more."""
    copied = set(re.findall(r"^COPY (.+) \S+$", CONTAINERFILE, re.MULTILINE))
    sources = {part for line in copied for part in line.split()}
    packages = re.search(r"^packages = \[(.*)\]$", (ROOT / "pyproject.toml").read_text(), re.MULTILINE)
    assert packages is not None
    assert set(re.findall(r'"(\w+)"', packages[1])) <= sources
    assert all((ROOT / source).exists() for source in sources)
    shown = {line[1:] for line in (DEPLOY / "Containerfile.dockerignore").read_text().split() if line.startswith("!")}
    assert shown == sources


def test_new_volumes_belong_to_the_house() -> None:
    """A volume takes its owner from the image's folder."""
    made = _packages(CONTAINERFILE, "install -d -o docket -g docket -m 700", "\n")
    mounted = {volume.split(":")[1] for name in [*OURS, "redis"] for volume in SERVICES[name]["volumes"]}
    assert mounted <= made


@pytest.mark.django_db
@pytest.mark.parametrize("part", sorted(SILENCE))
def test_a_part_without_a_beat_is_ill(part: str) -> None:
    """None yet, an old one, a fresh one."""
    assert complaint(part)
    beat = Beat.objects.create(part=part, at=database_now() - timedelta(hours=1))
    assert complaint(part)
    beat.at = database_now()
    beat.save()
    assert complaint(part) is None


@pytest.mark.django_db
def test_a_worker_is_ill_when_work_stands_still() -> None:
    """Waiting alone is no illness: something must be finished now and then."""
    now, long_ago = database_now(), database_now() - timedelta(hours=1)
    assert complaint("worker") is None
    arrival = Arrival.objects.create(
        id="0" * 26, channel=Channel.FAX.value, state=ArrivalState.REFUSED.value, sha256="", size=0, received_at=now
    )
    Job.objects.create(arrival=arrival, step="open", ready_at=long_ago)
    assert complaint("worker")
    Job.objects.create(arrival=arrival, step="understand", state=Job.DONE, finished_at=now, ready_at=long_ago)
    assert complaint("worker") is None


class _Alive(BaseHTTPRequestHandler):
    """A site that is well at one address only."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/alive" else 404)
        self.end_headers()

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002 - the base class names it so
        pass


def test_a_site_is_well_when_it_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the port of the settings, at the address that needs no login; and ill as soon as it is gone."""
    with HTTPServer(("127.0.0.1", 0), _Alive) as server:
        address = f"0.0.0.0:{server.server_port}"
        monkeypatch.setattr("store.settings.INTAKE", replace(INTAKE, web_address=address))
        Thread(target=server.handle_request, daemon=True).start()
        assert complaint("web") is None
    assert complaint("web") == "the site does not answer"
