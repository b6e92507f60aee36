"""Facts and rules of the office: values and pure functions, nothing but the standard library."""
