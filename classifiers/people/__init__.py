"""Who plays which part on a paper: everybody named, weighed by weights that were learnt from papers."""
