"""One module is one kind of paper; each exports KIND and carries its own examples."""
