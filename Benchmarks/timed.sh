# For the scripts beside it; they set `count` and `folder`.

# Another's work on the same cores costs files a second.
echo "load $(cut -d ' ' -f 1 /proc/loadavg) on $(nproc) cores"

# timed NAME COMMAND...: runs it and prints its seconds, files a second, and the peak of the memory
# of its own process, as the kernel keeps it.
timed() {
  local name=$1 peak=0 seen begin end
  shift
  begin=$(date +%s%N)
  "$@" >"$folder/out" 2>&1 </dev/null &
  local process=$!
  while seen=$(awk '/^VmHWM/ { print $2 }' "/proc/$process/status" 2>/dev/null); do
    [ -z "$seen" ] || peak=$seen
    sleep 0.1
  done
  wait "$process" || { cat "$folder/out" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v name="$name" -v ns=$((end - begin)) -v count="$count" -v kb="$peak" 'BEGIN {
    printf "%-22s %8.2f s %8.0f files/s %6.0f MB\n", name, ns / 1e9, count * 1e9 / ns, kb / 1024
  }'
  last=$((end - begin))
}
