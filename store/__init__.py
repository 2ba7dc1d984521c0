"""The state: the only Django models, the vault, the ledger of jobs, the queue and the audit chain."""
