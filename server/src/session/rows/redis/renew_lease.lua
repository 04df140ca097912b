local name, owner, length = name_of('lease', ARGV[1]), ARGV[2], tonumber(ARGV[3])
if redis.call('HGET', name, 'owner') ~= owner then
  return false
end
-- Also after its end: until another owner takes it, nothing has happened.
begin_lease(name, owner, milliseconds(), length)
return true
