local removed = {}
remove(ARGV[1], removed)
return removed[1]
