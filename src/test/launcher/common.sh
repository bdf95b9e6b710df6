# shellcheck shell=bash
# What the launcher's tests share: a home of their own, starting and stopping the portal there as a user does. Sourced
# after root and base are set.

# With a space, since folders have them.
home="$base/a home"
log=$base/output.log
launcher=''
unset GRIDLOOM_DB_URL GRIDLOOM_DB_USER GRIDLOOM_DB_PASSWORD

say() { printf 'launcher: %s\n' "$*"; }
fail() {
    say "FAILED: $*"
    [[ ! -f $log ]] || tail -n 40 "$log"
    exit 1
}
trap '[[ -z $launcher ]] || kill -TERM "$launcher" 2>/dev/null || true' EXIT

# eventually SECONDS COMMAND…: polls until it succeeds.
eventually() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        ((SECONDS < deadline)) || return 1
        sleep 0.2
    done
}

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

login_page() {
    [[ $( (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /login HTTP/1.0\r\nHost: 127.0.0.1:%s\r\n\r\n' "$port" >&3 &&
        read -r -t 10 _ status _ <&3 && echo "$status") 2>/dev/null) == 200 ]]
}

login_page_or_end() { login_page || ! kill -0 "$launcher" 2>/dev/null; }

# What runs in or for the home, by working folder and command line; a process that is only waiting to be collected (Z)
# has neither. The launcher itself is found by its number.
left_running() {
    local folder cwd
    if [[ ! -d /proc/self ]]; then
        # shellcheck disable=SC2009 # pgrep cannot look for a literal path
        ps -axo pid=,command= | grep -F -- "$home" | grep -v grep || true
        return
    fi
    for folder in /proc/[0-9]*; do
        cwd=$(readlink "$folder/cwd" 2>/dev/null) || cwd=''
        if [[ $cwd/ == "$home"/* ]] || tr '\0' ' ' 2>/dev/null <"$folder/cmdline" | grep -qF -- "$home"; then
            echo "${folder#/proc/} $(tr '\0' ' ' <"$folder/cmdline" 2>/dev/null || true)"
        fi
    done 2>/dev/null
}

nothing_left() { ! kill -0 "$launcher" 2>/dev/null && [[ -z $(left_running) ]] && ! port_open "$port"; }

start() {
    local began=$SECONDS
    # Job control gives it a process group, as a terminal does; without, it could not even hear INT.
    set -m
    GRIDLOOM_HOME=$home "$root/gridloom" run --port "$port" >>"$log" 2>&1 </dev/null 9>&- &
    launcher=$!
    set +m
    eventually "$1" login_page_or_end || fail "no login page within $1 s"
    kill -0 "$launcher" 2>/dev/null || fail "the launcher has ended by itself"
    took=$((SECONDS - began))
}

stop() {
    local status=0
    [[ -n $(left_running) ]] || fail "the test does not see the portal's processes, so it cannot tell whether they end"
    case $1 in
        # Ctrl-C goes to the whole group.
        INT) kill -INT -- "-$launcher" ;;
        *) kill -"$1" "$launcher" ;;
    esac
    wait "$launcher" 2>/dev/null || status=$?
    eventually 30 nothing_left || fail "left running 30 s after $1: $(left_running)"
    launcher=''
    [[ $1 == KILL || $status == 0 ]] || fail "status $status after $1"
}

# expect_refusal STATUS WORDS ARGUMENT…: the launcher ends with that status and says those words.
expect_refusal() {
    local status=0 words=$2 expected=$1 said
    shift 2
    said=$(cd / && GRIDLOOM_HOME=$home "$root/gridloom" "$@" 2>&1 </dev/null 9>&-) || status=$?
    [[ $status == "$expected" && $said == *"$words"* ]] || fail "gridloom $*: status $status, said: $said"
}

fresh_home() {
    rm -rf -- "$base"
    mkdir -p -- "$base"
    port=$((20000 + RANDOM % 12000))
    while port_open "$port"; do port=$((20000 + RANDOM % 12000)); done
}

# A cluster that lies elsewhere goes with its home.
remove_home() {
    [[ ! -L $home/db ]] || rm -rf -- "$(dirname "$(readlink "$home/db")")"
    rm -rf -- "$base"
}
