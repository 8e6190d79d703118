"""What touches the machine: files, archives, a second process, the command line."""
