"""Every path that the program reads, writes or removes is on the list of SECURITY.md."""
