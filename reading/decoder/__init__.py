"""What runs inside the cage: strangers' bytes in, raw gray pixels out, nothing else."""
