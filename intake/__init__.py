"""Door: papers come in through drop folders, or are refused."""
