local key, version = unpack(ARGV)
if redis.call('HGET', name_of('session', key), 'version') ~= version then
  return false
end
remove(key, {})
return true
