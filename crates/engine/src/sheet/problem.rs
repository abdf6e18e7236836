//! What can be wrong with a sheet. Each has a code of its own; none carries what stands in a cell, only the number of the
//! row and the name of the column, because these problems are logged and shown.

use std::io;

/// Why a file, or one row of it, cannot be read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SheetProblem {
    /// There is no file of that name.
    #[error("there is no such file")]
    Missing,
    /// A folder stands where a file is wanted.
    #[error("it is a folder")]
    Folder,
    /// The system does not let us read it (permission, disk).
    #[error("the file cannot be read: {why}")]
    Unreadable {
        /// The system's kind of error.
        why: io::ErrorKind,
    },
    /// Nothing stands in it.
    #[error("the file is empty")]
    Empty,
    /// No column has a name, or the first row is already somebody's.
    #[error("the first row does not name the columns")]
    HeaderMissing,
    /// Two columns have the same name, case and accents aside.
    #[error("two columns are called {column}")]
    HeaderDuplicate {
        /// As the second one is written.
        column: String,
    },
    /// A quote in the header does not end, or a cell of it is an error.
    #[error("the header cannot be read")]
    HeaderUnreadable,
    /// A file of another kind: PDF, picture, another program's.
    #[error("the file is neither a CSV nor an XLSX sheet")]
    NotASheet,
    /// A kind of sheet that is not read: .xls, .xlsb, .ods.
    #[error("this kind of sheet is not read; save it as XLSX or CSV")]
    OtherFormat,
    /// A workbook with a password.
    #[error("the sheet is protected by a password")]
    Encrypted,
    /// A workbook that is damaged, from here on.
    #[error("the file is damaged")]
    Broken,
    /// More columns than anybody's list has.
    #[error("{columns} columns")]
    TooManyColumns {
        /// How many.
        columns: usize,
    },
    /// The workbook has no sheet of that name.
    #[error("no such sheet")]
    NoSuchSheet {
        /// As it was asked for.
        name: String,
    },
    /// More than we take, or a file made to fill the memory.
    #[error("the file is larger than can be read")]
    TooBig,
    /// One row cannot be read; the next ones can.
    #[error("row {row}: {why}")]
    Row {
        /// As a sheet shows it.
        row: u32,
        /// Why.
        why: RowProblem,
    },
    /// The system does not let us write (permission, disk full).
    #[error("the file cannot be written: {why}")]
    Unwritable {
        /// The system's kind of error.
        why: io::ErrorKind,
    },
}

/// Why one row cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum RowProblem {
    /// More cells than columns: a separator stands where it should not.
    #[error("{cells} cells where there are {columns} columns")]
    TooManyCells {
        /// What the row has.
        cells: usize,
        /// What the header has.
        columns: usize,
    },
    /// A quote opens and does not close.
    #[error("a quote does not end")]
    QuoteOpen,
    /// A vCard begins and does not end.
    #[error("the card does not end")]
    CardOpen,
    /// Longer than any row of a sheet.
    #[error("the row is too long")]
    TooLong,
    /// A NUL byte, or bytes that are no text.
    #[error("it is not text")]
    NotText,
    /// A cell shows an error such as #N/A.
    #[error("the cell in {column} is an error")]
    CellError {
        /// The column's name; its letter where it has none.
        column: String,
    },
    /// A cell that the format does not allow.
    #[error("a cell cannot be read")]
    CellUnreadable,
}

impl SheetProblem {
    /// The stable code.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Missing => "sheet_missing",
            Self::Folder => "sheet_is_folder",
            Self::Unreadable { .. } => "sheet_unreadable",
            Self::Empty => "sheet_empty",
            Self::HeaderMissing => "sheet_header_missing",
            Self::HeaderDuplicate { .. } => "sheet_header_duplicate",
            Self::HeaderUnreadable => "sheet_header_unreadable",
            Self::NotASheet => "sheet_unknown",
            Self::OtherFormat => "sheet_other_format",
            Self::Encrypted => "sheet_encrypted",
            Self::Broken => "sheet_broken",
            Self::TooManyColumns { .. } => "sheet_too_many_columns",
            Self::NoSuchSheet { .. } => "sheet_page_missing",
            Self::TooBig => "sheet_too_big",
            Self::Row { why, .. } => why.code(),
            Self::Unwritable { .. } => "sheet_unwritable",
        }
    }

    /// The row, where it is a problem of one row and the others can be read.
    pub(crate) fn row(&self) -> Option<u32> {
        match self {
            Self::Row { row, .. } => Some(*row),
            _ => None,
        }
    }

    pub(super) fn reading(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            why => Self::Unreadable { why },
        }
    }

    pub(crate) fn writing(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::IsADirectory => Self::Folder,
            why => Self::Unwritable { why },
        }
    }
}

impl RowProblem {
    /// The stable code.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::TooManyCells { .. } => "sheet_row_too_many_cells",
            Self::QuoteOpen => "sheet_row_quote_open",
            Self::CardOpen => "sheet_card_open",
            Self::TooLong => "sheet_row_too_long",
            Self::NotText => "sheet_row_not_text",
            Self::CellError { .. } => "sheet_cell_error",
            Self::CellUnreadable => "sheet_row_unreadable",
        }
    }
}

/// The columns of a file for a sentence: as many as somebody reads. A file may have thousands.
pub(crate) fn told_columns(columns: &[String]) -> String {
    const READ: usize = 40;
    let mut text = columns.iter().take(READ).map(String::as_str).collect::<Vec<_>>().join(", ");
    if columns.len() > READ {
        text.push_str(", …");
    }
    text
}
