-- mariadb < grants.sql, once. The second database is where backups are tried; it is emptied after each trial.
CREATE DATABASE IF NOT EXISTS yuanli CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE DATABASE IF NOT EXISTS yuanli_try CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER IF NOT EXISTS 'yuanli'@'127.0.0.1' IDENTIFIED BY 'CHANGE-ME';
GRANT ALL PRIVILEGES ON yuanli.* TO 'yuanli'@'127.0.0.1';
GRANT ALL PRIVILEGES ON yuanli_try.* TO 'yuanli'@'127.0.0.1';
