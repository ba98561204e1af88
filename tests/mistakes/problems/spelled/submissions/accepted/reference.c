char *spelled(char *s)
{
    return strdup(s);
}
