#!/usr/bin/env bash
# The outside judge of shared/bench over ./ortala layout, with libavoid, the peer to beat, in the same pass.
#   bench/judge.sh                      all sets, both modes; drawings, timing and JSON stay in out/judge
#   bench/judge.sh --quick              a subset, under two minutes
#   bench/judge.sh --seed 1-20 --sets real-shaped,rich,large --nowall
# Everything after the script's name goes to run.mjs (see: node run.mjs --help).
set -euo pipefail
root="$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)"
shared="${ORTALA_SHARED:-$root/../shared}"
[[ -f $shared/bench/run.mjs ]] || { echo "judge: no shared/bench beside the repository (or set ORTALA_SHARED)" >&2; exit 2; }

# shared/ is read-only, and the peers need their packages beside them
copy="$root/out/judge"
mkdir -p "$copy"
cp -r --no-preserve=mode "$shared/bench/." "$copy/"
if [[ ! -d $copy/node_modules/libavoid-js ]]; then (cd "$copy" && npm ci --ignore-scripts --no-audit --no-fund --silent); fi

"$root/ortala" --version >/dev/null # builds where needed, outside the measured time
cd "$copy"
exec node run.mjs --engine "ortala=$root/ortala layout" --peers libavoid --sops "$shared/sops" --json "$copy/ortala.json" "$@"
