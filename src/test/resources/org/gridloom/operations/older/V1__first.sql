create table older.first (id int);
