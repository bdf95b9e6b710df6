# shellcheck shell=bash
# Starting and ending processes so that none outlives the launcher, not even after kill -9. Sourced by gridloom.

WORK='' PORTAL='' DATABASE='' STARTED='' THROWAWAY='' LOCKED='' RUN_AS=()

# Linux ends a child with its parent when asked to (parent-death signal); elsewhere a small watcher does.
if setpriv --pdeathsig TERM true 2>/dev/null; then DEATH_SIGNAL=yes; else DEATH_SIGNAL=''; fi

# Once a portal runs, being stopped is how it is meant to end: ORDERLY=0 then replaces the signal's status.
catch_signals() {
    trap 'exit "${ORDERLY-130}"' INT
    trap 'exit "${ORDERLY-143}"' TERM
    trap 'exit "${ORDERLY-129}"' HUP
    trap clean_up EXIT
}

# The portal goes before its database, so that it can write what it still has.
clean_up() {
    local status=$?
    trap '' INT TERM HUP
    trap - EXIT
    set +e
    [[ -z ${PART-} ]] || rm -f -- "$PART"
    [[ -z $WORK ]] || end "$WORK" TERM 60 KILL
    if [[ -n $PORTAL ]]; then
        say "stopping"
        end "$PORTAL" TERM 20 KILL
    fi
    stop_database
    [[ -z $THROWAWAY ]] || empty_home
    [[ -z $LOCKED ]] || : >"$DATA/lock"
    exit "$status"
}

alive() { kill -0 "$1" 2>/dev/null; }

# become SIGNAL COMMAND…: turns this subshell into COMMAND, in a session of its own: Ctrl-C then reaches the launcher
# alone, which stops things in order, and a signal to the group reaches all that COMMAND starts in turn.
# RUN_AS may hold a prefix that changes the user; that clears the death signal, so it must come before it.
become() {
    local signal=$1
    shift
    if [[ -n $DEATH_SIGNAL ]]; then
        exec setsid ${RUN_AS[@]+"${RUN_AS[@]}"} setpriv --pdeathsig "$signal" "$@"
    elif have setsid; then
        exec setsid "$@"
    elif have perl; then
        exec perl -MPOSIX=setsid -e 'setsid; exec @ARGV or die "$ARGV[0]: $!\n"' -- "$@"
    fi
    exec "$@"
}

# start SIGNAL COMMAND…: in the background; STARTED is its process. The launcher's death sends it SIGNAL.
# Never from a subshell: that one would be the parent whose death counts.
start() {
    become "$@" </dev/null &
    STARTED=$!
    [[ -n $DEATH_SIGNAL ]] || guard "$1" "$STARTED" </dev/null >/dev/null 2>&1 9>&- &
}

guard() {
    trap '' HUP INT TERM
    while alive "$$" && alive "$2"; do sleep 1; done
    kill -"$1" "$2" || true
}

# attend COMMAND…: runs it to its end and returns its status. In the background, since bash hears no signal meanwhile.
attend() {
    local status=0
    start TERM "$@"
    WORK=$STARTED
    wait "$WORK" || status=$?
    WORK=
    return "$status"
}

# end PROCESS SIGNAL SECONDS LAST: asks, waits, insists. With KILL as the last word, also what PROCESS itself has left.
end() {
    local tenths=$(($3 * 10))
    kill -"$2" "$1" 2>/dev/null || true
    while alive "$1" && ((tenths-- > 0)); do sleep 0.1; done
    ! alive "$1" || kill -"$4" "$1" 2>/dev/null || true
    wait "$1" 2>/dev/null || true
    [[ $4 != KILL ]] || kill -KILL -- "-$1" 2>/dev/null || true
}

make_folder() {
    mkdir -p -- "$1" 2>/dev/null || true
    [[ -w $1 ]] || die "cannot write to $1; Gridloom keeps what it builds and its data there (GRIDLOOM_HOME moves the data)"
}

# take_lock WHAT: one launcher at a time for one home. All it starts holds the lock too (descriptor 9 is inherited), so
# a free lock also means that nothing of a killed launcher is left; that is waited for.
take_lock() {
    local tenths=300
    make_folder "$DATA/logs"
    DATA=$(cd -- "$DATA" && pwd -P)
    exec 9>>"$DATA/lock"
    if have flock; then
        until flock -n 9; do
            ! lock_holder >/dev/null || return 1
            ((tenths != 290)) || say "waiting for what an earlier, killed start has left to end"
            ((tenths-- > 0)) || die "another process still holds $DATA/lock; end it and try again"
            sleep 0.1
        done
    elif lock_holder >/dev/null; then
        return 1
    fi
    LOCKED=yes
    echo "$$ $1" >"$DATA/lock"
}

lock_holder() {
    local process what
    { read -r process what <"$DATA/lock"; } 2>/dev/null || return 1
    alive "$process" || return 1
    echo "$what (process $process)"
}

# A home that is emptied at the end, but for its logs; test and bench never touch the data of run.
throwaway_home() {
    DATA=$TOOLS/$1
    take_lock "./gridloom $1" || die "$(lock_holder) already runs in this folder; wait for it or stop it"
    empty_home
    THROWAWAY=yes
}

empty_home() {
    # Clusters of its own that lie elsewhere (move_cluster_out).
    find "$DATA" -maxdepth 2 -name db -type l -exec sh -c 'rm -rf -- "$(dirname "$(readlink "$1")")"' - {} \;
    find "$DATA" -mindepth 1 -maxdepth 1 ! -name logs ! -name lock -exec rm -rf -- {} +
}

port_taken() {
    local address=$1
    case $address in 0.0.0.0 | :: | '*') address=127.0.0.1 ;; esac
    (exec 3<>"/dev/tcp/$address/$2") 2>/dev/null
}

# Below the range from which systems take ports for outgoing connections.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        port_taken 127.0.0.1 "$port" || break
    done
    echo "$port"
}

# await_page PORT PATH SECONDS PROCESS: until the page is answered with 200; not at all if PROCESS ends before.
await_page() {
    local deadline=$((SECONDS + $3))
    until [[ $(page_status "$1" "$2") == 200 ]]; do
        alive "$4" && ((SECONDS < deadline)) || return 1
        sleep 0.1
    done
}

page_status() {
    (
        exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 0
        printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$2" "$1" >&3
        read -r -t 10 _ status _ <&3 && echo "$status"
    ) 2>/dev/null || true
}

milliseconds() {
    if [[ -n ${EPOCHREALTIME-} ]]; then
        local now=${EPOCHREALTIME/[.,]/}
        echo "$((now / 1000))"
    else
        perl -MTime::HiRes=time -e 'printf "%d\n", 1000 * time'
    fi
}

# A path as the reader would write it.
short() { echo "${1#"$CALLED_FROM"/}"; }
