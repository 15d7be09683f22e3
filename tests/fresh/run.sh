#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves the two commands of the README on a bare Debian 12: run.sh SITTING
#
# debootstrap makes a root with git and make and nothing else; a clean clone of
# what is committed goes in; `make run` is driven on a terminal by the program
# SITTING, then `make check` runs. Packages come from where this machine's own
# apt has them. Everything is mounted in a mount namespace of its own, so that
# nothing stays mounted however this ends. KEEP=1 leaves the root for a look.
set -eu

suite=bookworm
sitting=$1

say()
{
	printf '\n== %s\n' "$*"
}

die()
{
	echo "check-fresh: $*" >&2
	exit 1
}

[ "$(id -u)" -eq 0 ] || die 'making a root needs root: run "sudo make check-fresh".'
git rev-parse --quiet --verify HEAD >/dev/null || die 'nothing is committed yet, so there is nothing to clone.'
[ -z "$(git status --porcelain)" ] || echo 'check-fresh: what is not committed is not tested.' >&2

root=$(mktemp -d "${TMPDIR:-/var/tmp}/smtp-tutor-fresh.XXXXXX")
leave()
{
	status=$?
	if [ -n "${KEEP:-}" ]; then
		echo "The root is kept: $root"
	else
		rm -rf --one-file-system "$root"
	fi
	exit "$status"
}
trap leave EXIT
trap 'exit 130' INT TERM

# "URI SUITE COMPONENT ORIGIN" for each package list that apt reads here.
# shellcheck disable=SC2016 # apt's own variables
apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(ORIGIN)' \
	'Created-By: Packages' | awk '$4 == "Debian"' >"$root/lists"
mirror=$(awk -v suite=$suite '$2 == suite && $3 == "main" { print $1; exit }' "$root/lists")
[ -n "$mirror" ] || die "apt knows no Debian $suite here."
awk -v suite=$suite '$2 ~ "^" suite && $3 == "main" { print "deb", $1, $2, $3 }' \
	"$root/lists" | sort -u >"$root/sources"

say "A bare Debian ($suite) with git and make"
include=git,make
case $mirror in https:*) include=$include,ca-certificates ;; esac
debootstrap --variant=minbase --include=$include $suite "$root/tree" "$mirror" >"$root/log" 2>&1 || {
	tail -n 20 "$root/log" >&2
	die 'debootstrap did not succeed; what it said last stands above.'
}
mv "$root/sources" "$root/tree/etc/apt/sources.list"
apt-config dump | grep -iE '^Acquire::(https?::|Retries)' >"$root/tree/etc/apt/apt.conf.d/90host" || true
for file in /etc/resolv.conf /etc/hosts; do
	[ -e $file ] && cp -L $file "$root/tree$file"
done

say 'A clean clone'
git clone --quiet --no-local . "$root/tree/srv/smtp-tutor"
git -C "$root/tree/srv/smtp-tutor" log -1 --format='%h %s'

# Runs a command in the clone, in the root, as a newcomer would.
cat >"$root/inside" <<'INSIDE'
#!/bin/sh
set -eu
root=$1/tree
shift
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
exec chroot "$root" /usr/bin/env -i HOME=/srv PATH=/usr/sbin:/usr/bin:/sbin:/bin \
	LANG=C.UTF-8 TERM="${TERM:-xterm-256color}" \
	${SMTP_TUTOR_SYNC_FD:+SMTP_TUTOR_SYNC_FD="$SMTP_TUTOR_SYNC_FD"} \
	sh -c 'cd /srv/smtp-tutor && exec "$@"' sh "$@"
INSIDE
chmod +x "$root/inside"

say 'make run, and :quit on the opening screen'
"$sitting" unshare --mount --propagation private "$root/inside" "$root" make run ||
	die '"make run" failed on the bare Debian.'

say 'make check'
unshare --mount --propagation private "$root/inside" "$root" make check ||
	die '"make check" failed on the bare Debian.'

say 'Both commands work on a bare Debian.'
