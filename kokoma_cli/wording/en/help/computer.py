"""English, help pages: on your computer."""

TEXTS = {
    "completion": "Prints the script that lets the tab key complete commands.",
    "completion.about": "It is only printed. Save it where your shell looks for such things.",
    "completion.examples": "kokoma completion bash >> ~/.bashrc\n"
    "kokoma completion powershell >> $PROFILE",
    "completion.param.shell": "bash, zsh, fish or powershell",
}
