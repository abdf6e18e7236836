# What the window says. Hand-written in each language, not word for word; the same keys in all three files.
# Short sentences, present tense, no exclamation marks.

## Opening

greeting-title = Good to have you here.
greeting-lead = Recado lets your customers know over WhatsApp, straight from this computer, with nobody in between.

## Practice account

practice-ready = Practice account ready
practice-name = Name
practice-phone = Number
practice-free = What you send from the practice account stays on this computer and costs nothing.
practice-none = No practice account for now
practice-none-why = Recado works the same without it; there is just nowhere to try things without really sending.

## When it could not open. `error-CODE` says what happened and why; its .advice says the next step.

failure-title = Recado could not open.
failure-retry = Try again
failure-details = Details
failure-code = Code

error-engine-busy = Another Recado already has this data open.
    .advice = Use the window that is already open, or close it and try again.
error-database-newer = This data comes from a newer version of Recado.
    .advice = Update Recado on this computer. Nothing was changed.
error-data-folder-unusable = Recado cannot read or write its data folder.
    .advice = Check that the disk has room and that the folder is yours, then try again.
error-other = Something happened that Recado did not expect. Your data was not deleted.
    .advice = Try again. If it keeps happening, the code under Details helps whoever looks into it.
