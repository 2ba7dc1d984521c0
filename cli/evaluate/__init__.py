"""The ruler: what the road makes of a folder of deliveries, against their truth."""
