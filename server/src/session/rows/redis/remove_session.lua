local key, revoke_until = unpack(ARGV)
local removed = {}
remove(key, removed, revoke_until)
return removed[1]
