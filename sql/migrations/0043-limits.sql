-- What is counted of visitors stands in limits.db, beside the other data: no count writes here.
DROP TABLE attempt;
