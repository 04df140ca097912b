local name, owner, length = name_of('lease', ARGV[1]), ARGV[2], ARGV[3]
if redis.call('GET', name) ~= owner then
  return false
end
redis.call('PEXPIRE', name, length)
return true
