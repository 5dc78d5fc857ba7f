#!/usr/bin/env bash
# Peak memory (resident set) and time of `ortala draw` over 500 and over 5,000 files: it must not grow with the number of files.
set -euo pipefail
export LC_ALL=C
root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/ortala" --version >/dev/null
program="$root/src/Ortala.Cli/bin/Release/net10.0/ortala"
sources=("$root"/samples/*.sop.yaml)
[[ -f ${sources[0]} ]] || { "$program" new "$work/awal" >/dev/null 2>&1; sources=("$work/awal.sop.yaml"); }

peak() { # files -> "kB seconds"
  local folder=$work/$1 i
  mkdir -p "$folder"
  for ((i = 0; i < $1; i++)); do cp "${sources[i % ${#sources[@]}]}" "$folder/sop-$i.sop.yaml"; done
  local start=$EPOCHREALTIME most=0 now pid
  "$program" draw "$folder" --out "$work/out-$1" >/dev/null 2>&1 &
  pid=$!
  # VmHWM is the kernel's own high-water mark; the last reading before the end counts
  while now=$(awk '/VmHWM/{print $2}' "/proc/$pid/status" 2>/dev/null) && [[ -n $now ]]; do most=$now; sleep 0.05; done
  wait "$pid"
  echo "$most $(awk "BEGIN{print $EPOCHREALTIME - $start}")"
}

# the median of three runs: a single one depends on how far the JIT got
median() { for _ in 1 2 3; do peak "$1"; done | sort -n | sed -n 2p; }

read -r few fewSeconds < <(median 500)
read -r many manySeconds < <(median 5000)
printf '%-8s %12s %10s %14s\n' files 'peak MB' seconds 'files/second'
printf '%-8s %12.1f %10.1f %14.0f\n' 500 "$(awk "BEGIN{print $few/1024}")" "$fewSeconds" "$(awk "BEGIN{print 500/$fewSeconds}")"
printf '%-8s %12.1f %10.1f %14.0f\n' 5000 "$(awk "BEGIN{print $many/1024}")" "$manySeconds" "$(awk "BEGIN{print 5000/$manySeconds}")"
printf 'growth of peak memory: %.2f (at most 1.20)\n' "$(awk "BEGIN{print $many/$few}")"
