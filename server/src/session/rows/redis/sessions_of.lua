local found = {}
for _, key in ipairs(keys_in(ARGV[1], arguments(2, #ARGV - 1))) do
  table.insert(found, read(key))
end
return found
