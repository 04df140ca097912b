local kind, email = ARGV[1], ARGV[2]
for _, key in ipairs(keys_in(kind, arguments(3, #ARGV - 2))) do
  remove_from_indexes(key)
  set(name_of('session', key), 'email', email)
  add_to_indexes(key)
end
