"""Papers of kind `other`: each near miss is a module of its own, because each fools a keyword search."""
