package flowfile

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/gob"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"neighborline/internal/flow"
)

// A Memory is a file in which a book is kept as it was read: reading the flows
// again, and looking for their mistakes, is most of a start. Program names the
// program that reads them, since another one may see mistakes that this one
// does not: its file and when that was made.
type Memory struct {
	File    string
	Program string
	// Known is called once it is clear that the flows are those of the last
	// time, before they are there; nil is nobody.
	Known func()
}

// Load is Load and Book.Speaking. Where the folder, the languages and the
// program are those of the last time, the book is taken from memory, and there
// are no problems: those of the last time were no errors. What is in memory and
// can't be read is no mistake, and nor is a memory that can't be written.
func (m Memory) Load(fsys fs.FS, languages []string) (*flow.Book, []Problem) {
	key, err := m.key(fsys, languages)
	if err != nil {
		return spoken(fsys, languages)
	}
	if book := m.recall(key); book != nil {
		return book, nil
	}
	book, problems := spoken(fsys, languages)
	if book != nil {
		m.keep(key, book)
	}
	return book, problems
}

func spoken(fsys fs.FS, languages []string) (*flow.Book, []Problem) {
	book, problems := Load(fsys)
	if book == nil {
		return nil, problems
	}
	return book.Speaking(languages), problems
}

// key names all that a book depends on.
func (m Memory) key(fsys fs.FS, languages []string) ([]byte, error) {
	h, buffer := sha256.New(), make([]byte, 32<<10)
	fmt.Fprintf(h, "%q %q\n", m.Program, languages)
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".yaml") {
			fmt.Fprintf(h, "%q\n", e.Name()) // a recording is looked for, and not heard
			continue
		}
		fmt.Fprintf(h, "%q\n", e.Name())
		if err := addFile(h, fsys, e.Name(), buffer); err != nil {
			return nil, err
		}
	}
	return h.Sum(nil), nil
}

// addFile writes a file's content and then its length. It is never in memory as
// a whole: memory that is touched for the first time is most of what a start
// takes.
func addFile(h io.Writer, fsys fs.FS, name string, buffer []byte) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := io.CopyBuffer(h, struct{ io.Reader }{f}, buffer)
	if err != nil {
		return err
	}
	fmt.Fprintf(h, "%d\n", n)
	return nil
}

// recall gives the book that was kept under a key; nil is none.
func (m Memory) recall(key []byte) *flow.Book {
	f, err := os.Open(m.File)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, len(key)+sha256.Size)
	if _, err := io.ReadFull(f, head); err != nil || !bytes.Equal(head[:len(key)], key) {
		return nil
	}
	h := sha256.New()
	if _, err := io.CopyBuffer(h, struct{ io.Reader }{f}, make([]byte, 32<<10)); err != nil || !bytes.Equal(h.Sum(nil), head[len(key):]) {
		return nil
	}
	if _, err := f.Seek(int64(len(head)), io.SeekStart); err != nil {
		return nil
	}
	if m.Known != nil {
		m.Known()
	}
	var k kept
	if err := gob.NewDecoder(bufio.NewReader(f)).Decode(&k); err != nil {
		return nil
	}
	return k.book()
}

// kept is a book as it is remembered: the needs, which stand in the source of
// every flow, are there once.
type kept struct {
	Book  *flow.Book
	Needs []byte
}

func keptOf(book *flow.Book) kept {
	k := kept{Book: &flow.Book{Flows: map[string]*flow.Definition{}, Texts: book.Texts, Needs: book.Needs}}
	for name, d := range book.Flows {
		short := *d
		if k.Needs == nil {
			k.Needs = d.Source.Needs
		}
		if bytes.Equal(d.Source.Needs, k.Needs) {
			short.Source.Needs = nil
		}
		k.Book.Flows[name] = &short
	}
	return k
}

func (k kept) book() *flow.Book {
	for _, d := range k.Book.Flows {
		if d.Source.Needs == nil {
			d.Source.Needs = k.Needs
		}
		d.Init()
	}
	return k.Book
}

// keep puts a book into memory: first the key, then a sum, then the book.
func (m Memory) keep(key []byte, book *flow.Book) {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(keptOf(book)); err != nil {
		return
	}
	sum := sha256.Sum256(b.Bytes())
	f, err := os.CreateTemp(filepath.Dir(m.File), filepath.Base(m.File)+".*") // readable by its owner alone
	if err != nil {
		return
	}
	_, err = f.Write(append(append(bytes.Clone(key), sum[:]...), b.Bytes()...))
	if e := f.Close(); err != nil || e != nil || os.Rename(f.Name(), m.File) != nil {
		_ = os.Remove(f.Name())
	}
}
