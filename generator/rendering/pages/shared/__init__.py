"""What several kinds of page show: records of finished values, made for the pages of one depth."""
