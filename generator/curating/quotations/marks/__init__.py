"""Where words stand between quotation marks, of any style."""
