"""The house's Celery application with a fake engine: started by tests as `celery -A tests.faults.poisoned worker`."""

from store.settings import INTAKE
from workers.app import make_app

app = make_app(INTAKE.broker_url, include=["tests.faults.poison"])
