"""Near misses: papers that are none of the three kinds, each named, because each fools a keyword search."""
