local name, owner = name_of('lease', ARGV[1]), ARGV[2]
if redis.call('HGET', name, 'owner') == owner then
  redis.call('DEL', name)
end
