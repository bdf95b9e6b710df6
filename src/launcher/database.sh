# shellcheck shell=bash
# The private PostGIS cluster: on loopback, with a password of its own, there only while the launcher runs. Sourced by
# gridloom. Where only Docker is at hand, a container takes its place.

ROLE=gridloom
DATABASE_OPTIONS=()

# The home may still be changed by test and bench; a cluster that lies elsewhere (move_cluster_out) left a link there.
place_database() {
    CLUSTER=$DATA/db
    [[ ! -L $CLUSTER ]] || CLUSTER=$(readlink "$CLUSTER")
    CONTAINER=gridloom-$(printf %s "$DATA" | cksum | cut -d ' ' -f 1)
}

start_database() {
    local log=$DATA/logs/database.log attempt port
    [[ -z $(find "$log" -size +20000k 2>/dev/null) ]] || mv -f -- "$log" "$log.1"
    place_database
    make_password
    if find_postgis; then
        choose_user
        make_cluster "$log"
        clear_stale_lock_file
    elif ! docker_answers; then
        say_postgis
    fi
    for attempt in 1 2 3 4 5; do
        port=$(database_port "$attempt")
        echo "--- $(date)" >>"$log"
        if [[ -n $PG_BIN ]]; then start_cluster "$port" >>"$log" 2>&1; else start_container "$port" >>"$log" 2>&1; fi
        await_database "$port" && break
        # Lost a race for the port, or met the remains of a crash that the system has not yet taken away.
        DATABASE=''
        ((attempt < 5)) || { tail -n 20 "$log" >&2; die "the database does not start; its log is $log"; }
        sleep 1
    done
    use_database "$port"
    psql_query "$port" "select 1 from pg_database where datname = '$ROLE'" | grep -q 1 ||
        psql_query "$port" "create database $ROLE" >/dev/null
    say "database ready on 127.0.0.1:$port"
}

stop_database() {
    [[ -n $DATABASE ]] || return 0
    # INT ends the sessions; TERM would wait for them. QUIT leaves recovery to the next start.
    end "$DATABASE" INT 60 QUIT
    DATABASE=''
    unset GRIDLOOM_DB_URL GRIDLOOM_DB_USER GRIDLOOM_DB_PASSWORD
}

# The database that another launcher runs in this home.
join_database() {
    local tenths=1200
    say "using the database of $(lock_holder)"
    place_database
    find_postgis || docker_answers || say_postgis
    until [[ -s $DATA/db.port && -s $DATA/db.password ]] && database_answers "$(<"$DATA/db.port")"; do
        if ! lock_holder >/dev/null || ((tenths-- <= 0)); then die "that database does not answer"; fi
        sleep 0.1
    done
    PASSWORD=$(<"$DATA/db.password")
    use_database "$(<"$DATA/db.port")"
}

use_database() {
    export GRIDLOOM_DB_URL=jdbc:postgresql://127.0.0.1:$1/$ROLE GRIDLOOM_DB_USER=$ROLE GRIDLOOM_DB_PASSWORD=$PASSWORD
}

make_password() {
    local file=$DATA/db.password
    if [[ ! -s $file ]]; then
        [[ ! -d $CLUSTER ]] || die "there is data in $CLUSTER, but its password in $file is gone"
        (umask 077 && head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$file")
    fi
    PASSWORD=$(<"$file")
}

# Kept from start to start, so that other programs find the database again; another one where it is taken meanwhile.
database_port() {
    local file=$DATA/db.port port=''
    [[ ! -s $file ]] || port=$(<"$file")
    if [[ -z $port ]] || (($1 > 2)) || port_taken 127.0.0.1 "$port"; then
        port=$(free_port)
        echo "$port" >"$file"
    fi
    echo "$port"
}

# PostgreSQL refuses to run as root. As root it gets a user namespace, in which it is someone else and outside still the
# owner of its files, below a folder of mode 700 too. Containers may forbid that; then it runs as another user.
choose_user() {
    RUN_DATABASE_AS=()
    ((EUID == 0)) || return 0
    [[ -n $DEATH_SIGNAL ]] || die "as root the database needs setpriv of util-linux 2.33 or newer; or run ./gridloom as another user"
    local namespace=(unshare --user --map-user=1000 --map-group=1000 --) owner=root user=postgres
    [[ ! -d $CLUSTER ]] || owner=$(stat -c %U "$CLUSTER")
    if [[ $owner == root ]] && "${namespace[@]}" true 2>/dev/null; then
        RUN_DATABASE_AS=("${namespace[@]}")
        return
    fi
    id "$user" >/dev/null 2>&1 || user=nobody
    RUN_DATABASE_AS=(setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups)
    CLUSTER_OWNER=$user
    "${RUN_DATABASE_AS[@]}" test -x "$(dirname "$CLUSTER")" || move_cluster_out
    [[ $owner != root || ! -d $CLUSTER ]] || chown -R -- "$user" "$CLUSTER"
}

# That other user cannot enter the home: the cluster goes where the system has such data. What lies there already is of
# a home that has been deleted since, and its password with it.
move_cluster_out() {
    local folder
    folder=/var/lib/gridloom/$(printf %s "$DATA" | cksum | tr ' ' -)
    rm -rf -- "$folder"
    mkdir -p -- "$folder"
    chmod 755 /var/lib/gridloom "$folder"
    [[ ! -d $CLUSTER ]] || mv -- "$CLUSTER" "$folder/db"
    ln -sfn -- "$folder/db" "$DATA/db"
    CLUSTER=$folder/db
    say "user $CLUSTER_OWNER cannot enter $DATA: the database is in $folder"
}

# Made beside its place and then moved: what has been interrupted is never taken for a cluster.
make_cluster() {
    [[ ! -f $CLUSTER/PG_VERSION ]] || return 0
    say "making the database (log: $(short "$1"))"
    local new=$CLUSTER.new secret=$CLUSTER.secret locale=C
    ! locale -a 2>/dev/null | grep -qix 'c\.utf-\{0,1\}8' || locale=C.UTF-8
    rm -rf -- "$new"
    mkdir -m 700 -- "$new"
    (umask 077 && printf '%s\n' "$PASSWORD" >"$secret")
    [[ -z ${CLUSTER_OWNER-} ]] || chown -- "$CLUSTER_OWNER" "$new" "$secret"
    (cd / && ${RUN_DATABASE_AS[@]+"${RUN_DATABASE_AS[@]}"} "$PG_BIN/initdb" --pgdata="$new" --username="$ROLE" \
        --pwfile="$secret" --auth=scram-sha-256 --encoding=UTF8 --locale="$locale" --data-checksums) >>"$1" 2>&1 ||
        { rm -f -- "$secret"; tail -n 20 "$1" >&2; die "the database cannot be made; the log is $1"; }
    rm -f -- "$secret"
    mv -- "$new" "$CLUSTER"
}

# The home's lock is ours, so its cluster does not run; after a reboot the number in its lock file may by now be
# another program's, which PostgreSQL would take for itself.
clear_stale_lock_file() {
    local file=$CLUSTER/postmaster.pid process
    [[ -f $file ]] && have flock || return 0
    read -r process <"$file"
    if alive "$process" && [[ $(cat "/proc/$process/comm" 2>/dev/null) == postgres ]]; then return 0; fi
    rm -f -- "$file"
}

# No Unix socket: its path may not be longer than 107 bytes, and nothing uses it.
start_cluster() {
    RUN_AS=(${RUN_DATABASE_AS[@]+"${RUN_DATABASE_AS[@]}"})
    cd /
    start INT "$PG_BIN/postgres" -D "$CLUSTER" -p "$1" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
        -c wal_level=logical -c max_replication_slots=40 -c max_wal_senders=40 -c max_connections=200 \
        -c shared_buffers=256MB -c log_line_prefix='%m [%p] ' \
        ${DATABASE_OPTIONS[@]+"${DATABASE_OPTIONS[@]}"}
    RUN_AS=()
    DATABASE=$STARTED
    cd "$ROOT"
}

# Attached and with signals passed on, a container stops like a process: INT, or the launcher's death.
start_container() {
    local volume=()
    [[ -n $THROWAWAY ]] || volume=(-v "$CONTAINER:/var/lib/postgresql/data")
    POSTGRES_PASSWORD=$PASSWORD start INT docker run --rm --name "$CONTAINER" -p "127.0.0.1:$1:5432" \
        -e POSTGRES_PASSWORD -e POSTGRES_USER="$ROLE" ${volume[@]+"${volume[@]}"} \
        "${GRIDLOOM_POSTGIS_IMAGE:-postgis/postgis:17-3.5}" -c wal_level=logical -c max_replication_slots=40 \
        -c max_wal_senders=40 -c max_connections=200 ${DATABASE_OPTIONS[@]+"${DATABASE_OPTIONS[@]}"}
    DATABASE=$STARTED
}

database_answers() {
    if [[ -n $PG_BIN ]]; then
        "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$1"
    else
        docker exec "$CONTAINER" pg_isready -q -h 127.0.0.1 2>/dev/null
    fi
}

# Recovery after a crash, and fetching an image, may take minutes; the process itself says when there is no hope.
await_database() {
    local tenths=0
    until database_answers "$1"; do
        alive "$DATABASE" || return 1
        ((++tenths != 100)) || say "waiting for the database"
        sleep 0.1
    done
    alive "$DATABASE"
}

psql_query() {
    local client=("$PG_BIN/psql" -p "$1")
    [[ -n $PG_BIN ]] || client=(docker exec -e PGPASSWORD "$CONTAINER" psql)
    PGPASSWORD=$PASSWORD "${client[@]}" -h 127.0.0.1 -X -A -t -q -v ON_ERROR_STOP=1 -U "$ROLE" -d postgres -c "$2"
}
