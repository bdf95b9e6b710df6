create table older.second (id int);
