"""What earlier builds left: where it lies, and the keys under which it is trusted."""
