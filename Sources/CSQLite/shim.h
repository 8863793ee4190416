// What Swift cannot see of sqlite3.h: variadic functions and the destructor macros.
#ifndef GONGKAI_CSQLITE_SHIM_H
#define GONGKAI_CSQLITE_SHIM_H

#include <sqlite3.h>

// Refuses SQL that could damage the file: writable_schema, shadow tables, journal_mode=off.
static inline int gongkai_sqlite_defensive(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, on, (int *)0);
}

// Whether views and triggers of the file may call functions with side effects.
static inline int gongkai_sqlite_trusted_schema(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, on, (int *)0);
}

// Whether "x" may mean the text 'x' where no column has that name.
static inline int gongkai_sqlite_double_quoted_text(sqlite3 *db, int on) {
  int rc = sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, on, (int *)0);
  return rc != SQLITE_OK ? rc : sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, on, (int *)0);
}

static inline int gongkai_sqlite_load_extension(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, on, (int *)0);
}

// SQLITE_TRANSIENT: SQLite copies the bytes before it returns.
static inline int gongkai_sqlite_bind_text(
    sqlite3_stmt *s, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(s, index, (const char *)bytes, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int gongkai_sqlite_bind_blob(
    sqlite3_stmt *s, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(s, index, bytes, count, SQLITE_TRANSIENT);
}

// SQLITE_STATIC: the bytes must stay where they are until the statement is bound again.
static inline int gongkai_sqlite_bind_static_text(
    sqlite3_stmt *s, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(s, index, (const char *)bytes, count, SQLITE_STATIC, SQLITE_UTF8);
}

#endif
