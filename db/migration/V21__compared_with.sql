-- A large change names what it is compared with: the era of its year, and its column; of the findings before it is not known.
UPDATE finding
SET evidence = json_insert(evidence, '$[#]', '前', '$[#]', '@' || cell),
    mark = json_insert(mark, '$[#]', '前', '$[#]', '@' || cell)
WHERE rule IN ('much_more', 'much_less') AND json_array_length(evidence) = 2;
