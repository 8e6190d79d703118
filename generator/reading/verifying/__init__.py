"""Quotes against source texts: what stands between quotation marks, matched word by word."""
