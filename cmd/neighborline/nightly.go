package main

import (
	"context"
	"errors"

	"neighborline/internal/backup"
	"neighborline/internal/store"
)

// backUp makes the copy of the night, where the configuration wants one.
func (a *app) backUp(ctx context.Context) error {
	b := a.conf.Backup
	if !b.On() {
		return nil
	}
	file, err := backup.Nightly(ctx, a.store.Path(), b.Folder, b.Recipients, b.Keep, a.store.Now())
	if err != nil {
		return err
	}
	a.log.InfoContext(ctx, "backed up", "file", file)
	return nil
}

// afterRestore erases again whoever was erased after this copy of the database
// was made, if somebody put an older one in its place, and says whether the
// hotline is paused.
func (a *app) afterRestore(ctx context.Context) error {
	ledger, err := store.ReadLedger(store.LedgerPath(a.store.Path()))
	if err != nil {
		return err
	}
	again, err := a.hotline.Reapply(ctx, ledger)
	if err != nil {
		return err
	}
	if again > 0 {
		a.log.WarnContext(ctx, "the database is older than its ledger of erasures: they are applied again", "erasures", again)
	}
	since, err := a.hotline.Paused(ctx)
	if err != nil || since.IsZero() {
		return errors.Join(err, a.store.SyncLedger(ctx))
	}
	a.log.WarnContext(ctx, "PAUSED: this database was restored. Texts come in, and none leave but to coordinators, until \"neighborline resume\"", "since", since)
	return errors.Join(a.hotline.TellPaused(ctx), a.store.SyncLedger(ctx))
}
