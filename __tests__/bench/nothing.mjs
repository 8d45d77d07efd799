// The least that Node can run: what is left of a process when there is nothing in it.
