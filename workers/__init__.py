"""Steps that move a paper forward: Celery and the order of work, nothing else."""
