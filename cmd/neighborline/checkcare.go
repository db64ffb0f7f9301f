package main

import (
	"os"
	"path/filepath"
	"syscall"
	"time"

	"neighborline/internal/backup"
	"neighborline/internal/config"
)

const (
	// leastRoom is how much room on the disk is worth a word: a hotline of a
	// town writes some megabytes a day.
	leastRoom = 512 << 20
	// oldestCopy is how old the newest nightly copy may be: one night may fail.
	oldestCopy  = 50 * time.Hour
	othersMode  = 0o077
	othersWrite = 0o022 // of a folder: whoever may put a file there may put another in its place
)

// care looks at what keeps a database safe: who may read it, whether there is
// room, and the copies.
func (k *checking) care(conf config.Config, now time.Time) {
	k.private(conf.Database)
	k.room(conf.Database)
	k.copies(conf, now)
}

// private looks whether anybody but its owner may read the data.
func (k *checking) private(database string) {
	const what = "permissions"
	for _, path := range []string{database, database + "-wal", database + ".erased", database + ".flows", filepath.Dir(database)} {
		info, err := os.Stat(path)
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			k.bad(what, "%v", err)
			return
		}
		mode := info.Mode().Perm()
		switch {
		case info.IsDir() && mode&othersWrite != 0:
			k.bad(what, "%s can be changed by others (mode %o): chmod 700 %s", path, mode, path)
			return
		case !info.IsDir() && mode&othersMode != 0:
			k.bad(what, "%s can be read by others (mode %o): chmod 600 %s", path, mode, path)
			return
		}
		if owner, ok := info.Sys().(*syscall.Stat_t); ok && !mine(owner.Uid, os.Geteuid()) {
			k.bad(what, "%s belongs to another user: chown it to whoever runs the hotline", path)
			return
		}
	}
	k.ok(what, "the data can be read by their owner alone")
}

// mine says whether somebody can use what belongs to a user as their own. Root
// can, and what root made in another's folder they can't.
func mine(owner uint32, me int) bool { return me == 0 || int64(owner) == int64(me) }

// room looks whether the disk is nearly full.
func (k *checking) room(database string) {
	const what, mega = "disk", 1 << 20
	var fs syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(database), &fs); err != nil {
		k.bad(what, "%v", err)
		return
	}
	free := fs.Bavail * uint64(fs.Bsize)
	if free < leastRoom {
		k.bad(what, "only %d MB are free: make room, or no text can be taken", free/mega)
		return
	}
	k.ok(what, "%d MB are free", free/mega)
}

// copies looks whether there is a fresh nightly copy that somebody can open.
func (k *checking) copies(conf config.Config, now time.Time) {
	const what = "backup"
	if !conf.Backup.On() {
		k.ok(what, "none is made by itself: set backup.recipients and backup.folder, or copy it yourself")
		return
	}
	if _, err := backup.Recipients(conf.Backup.Recipients); err != nil {
		k.misused = true
		k.bad(what, "%v", err)
		return
	}
	at, err := backup.Newest(conf.Backup.Folder)
	switch age := now.Sub(at); {
	case err != nil:
		k.bad(what, "%v", err)
	case at.IsZero():
		k.bad(what, "there is none in %s yet: \"neighborline backup --nightly\" makes one", conf.Backup.Folder)
	case age > oldestCopy:
		k.bad(what, "the newest in %s is %d hours old: look into the log, and try \"neighborline backup --nightly\"", conf.Backup.Folder, int(age.Hours()))
	default:
		k.ok(what, "the newest is %d hours old", int(age.Hours()))
	}
}
