"""What ReportLab lacks, beside it: shaped text, structure, archive standards, and files of lasting pieces."""
