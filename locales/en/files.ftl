# Files that go with notifications: what is wrong with one (error-…, with the next step in .advice).

error-file-missing = { $by ->
        [name] No file of the folder has “{ $file }” in its name.
       *[path] The file “{ $file }” is not there.
    }
    .advice = { $by ->
        [name] Put a file with that number or that phone in its name into the folder, and send again.
       *[path] Check the name and the folder of the file.
    }
error-file-ambiguous = More than one file of the folder fits “{ $file }”: { $files }.
    .advice = Leave only one file for each row in the folder, or give the names in a column of the sheet.
error-file-outside = “{ $file }” leads out of the folder with the files.
    .advice = Put the file into the folder, and write only its name into the sheet.
error-file-unreadable = The file “{ $file }” could not be read.
    .advice = See whether it opens in another program and that it is no folder. Then try again.
error-file-empty = The file “{ $file }” is empty.
    .advice = Make the file again and check that it opens.
error-file-too-large = The file “{ $file }” has { $size } MB, and Meta takes up to { $limit } MB.
    .advice = Make the file smaller, for instance by saving it with less quality, and choose it again.
error-file-kind = { $wanted ->
        [image] “{ $file }” is not an image that Meta takes. Recado found: { $found }.
        [video] “{ $file }” is not a video that Meta takes. Recado found: { $found }.
        [document] “{ $file }” is not a document that Meta takes. Recado found: { $found }.
       *[any] “{ $file }” is not of a type that Meta takes. Recado found: { $found }.
    }
    .advice = { $wanted ->
        [image] Save the image as JPEG or PNG and choose it again.
        [video] Save the video as MP4 and choose it again.
        [document] Save it as PDF and choose it again. Word, Excel, PowerPoint and text will do, too.
       *[any] Use a PDF, a JPEG or PNG image, or an MP4 video.
    }
error-file-damaged = The file “{ $file }” is damaged or incomplete.
    .advice = Make or download the file again and check that it opens to the end.
