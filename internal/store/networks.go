package store

import (
	"fmt"

	"neighborline/internal/aid"
)

const networkColumns = `n.id, n.name, n.phone, n.email, n.url, n.public_key,
	COALESCE((SELECT group_concat(prefix, ';') FROM network_areas a WHERE a.network_id = n.id), ''), n.ended_at`

func scanNetwork(row scanner) (aid.Network, error) {
	var n aid.Network
	var area string
	err := row.Scan(&n.ID, &n.Name, &n.Phone, &n.Email, &n.URL, &n.Key, &area, into{&n.Ended})
	n.Area = split(area)
	return n, err
}

// Networks lists the networks beside ours by name.
func (r *Reader) Networks() ([]aid.Network, error) {
	return all(r, scanNetwork, `SELECT `+networkColumns+` FROM networks n ORDER BY n.name_key, n.id`)
}

// Network finds a network; aid.ErrNotFound where there is none.
func (r *Reader) Network(id aid.NetworkID) (aid.Network, error) {
	return first(r, scanNetwork, `SELECT `+networkColumns+` FROM networks n WHERE n.id = ?`, int64(id))
}

// NetworkKeyed finds the network that signs with a key.
func (r *Reader) NetworkKeyed(key string) (aid.Network, error) {
	return first(r, scanNetwork, `SELECT `+networkColumns+` FROM networks n WHERE n.public_key = ? AND n.public_key <> ''`, key)
}

// NetworkCalling finds the network that is reached at a phone.
func (r *Reader) NetworkCalling(phone aid.Phone) (aid.Network, error) {
	return first(r, scanNetwork, `SELECT `+networkColumns+` FROM networks n WHERE n.phone = ? AND n.phone <> '' ORDER BY n.id`, phone.E164())
}

const networksForSQL = `
	SELECT ` + networkColumns + `
	  FROM network_areas k
	  JOIN networks n ON n.id = k.network_id
	 WHERE k.prefix IN (substr(?, 1, 3), substr(?, 1, 4), substr(?, 1, 5)) AND n.ended_at = ''
	 ORDER BY length(k.prefix) DESC, n.url <> '' DESC, n.name_key
	 LIMIT 1`

// NetworkFor finds the network that serves a ZIP: the one that names most of
// its digits, and of those one with a hotline of its own.
func (r *Reader) NetworkFor(zip string) (aid.Network, error) {
	return first(r, scanNetwork, networksForSQL, zip, zip, zip)
}

const saveNetworkSQL = `
	INSERT INTO networks (name, name_key, phone, email, url, public_key, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT (name_key) DO UPDATE SET
	  name = excluded.name, phone = excluded.phone, email = excluded.email, url = excluded.url, public_key = excluded.public_key, updated_at = excluded.updated_at,
	  ended_at = ''
	RETURNING id`

// EndNetwork lets nothing new pass to a network. Ended is false where that is
// so already, or where there is none.
func (tx *Tx) EndNetwork(id aid.NetworkID) (ended bool, err error) {
	n, err := tx.exec(`UPDATE networks SET ended_at = ? WHERE id = ? AND ended_at = ''`, stamp(tx.Now), int64(id))
	return n == 1, err
}

// SaveNetwork writes a network; the one of the same name is brought up to date,
// and is on the list again where it was ended.
func (tx *Tx) SaveNetwork(n aid.Network) (aid.NetworkID, error) {
	id, err := tx.insert(saveNetworkSQL, n.Name, nameKey(n.Name), n.Phone.E164(), n.Email, n.URL, n.Key, stamp(tx.Now))
	if err != nil {
		return 0, fmt.Errorf("save a network: %w", err)
	}
	if _, err := tx.exec(`DELETE FROM network_areas WHERE network_id = ?`, id); err != nil {
		return 0, err
	}
	for _, prefix := range n.Area {
		if _, err := tx.exec(`INSERT INTO network_areas (prefix, network_id) VALUES (?, ?) ON CONFLICT DO NOTHING`, prefix, id); err != nil {
			return 0, fmt.Errorf("save where network %d helps: %w", id, err)
		}
	}
	return aid.NetworkID(id), nil
}
