local key, version, revoke_until = unpack(ARGV)
if redis.call('HGET', name_of('session', key), 'version') ~= version then
  return false
end
remove(key, {}, revoke_until)
return true
