# As palavras da janela no lugar das que falam da linha de comando. Cada chave daqui existe em errors.ftl, terms.ftl ou
# platform.ftl, com as mesmas partes; na janela vale a daqui. O próximo passo é algo que se vê ou se aperta na tela.

## Contas

error-account-missing = Ainda não há uma conta no Recado.
    .advice = Conecte o seu número, ou experimente antes com a conta de treino.
error-account-not-found = Não há uma conta com o nome “{ $name }”.
    .advice = Veja em Ajustes as contas que existem.
error-account-ambiguous = Há várias contas, e nenhuma está em uso: { $names }.
    .advice = Escolha em Ajustes a conta que você quer usar.
error-account-exists = Já há uma conta com o nome “{ $name }”.
    .advice = Escolha outro nome. A que já existe está em Ajustes.
error-practice-unavailable = O serviço da conta de treino não está funcionando.
    .advice = Feche o Recado e abra de novo. Com as outras contas você pode continuar.
error-api-url-invalid = O endereço do serviço não serve: ele leva só esquema, endereço e porta, sem versão nem caminho.
    .advice = Escreva como https://graph.facebook.com, ou deixe o campo vazio para usar o da Meta.

## Token e chaveiro

error-keychain-unavailable = O Recado não encontra um chaveiro do sistema para guardar o token.
    .advice = Ligue o chaveiro do sistema (no Linux, GNOME Keyring ou KWallet) e cole o token de novo em Ajustes.
error-keychain-locked = O chaveiro do sistema está bloqueado, ou espera por uma senha.
    .advice = Desbloqueie o chaveiro com a senha dele e tente de novo.
error-token-too-long = O token é mais longo do que o chaveiro do sistema aceita.
    .advice = Veja se foi colado só o token, uma vez só, e cole de novo.
error-token-unreadable = O que está no chaveiro do sistema para esta conta não pode ser lido como um token.
    .advice = Cole o token de novo em Ajustes.
error-token-missing = A conta “{ $name }” não tem token neste computador.
    .advice = Cole em Ajustes o token dela.
error-confirmation-needed = O token iria para { $host }, que não é um endereço da Meta. Ele não saiu daqui.
    .advice = Confira o endereço. Se é mesmo esse, confirme para continuar.

## Serviço e internet

error-service-answer-unreadable = A resposta chegou pela metade ou não é da Meta. Pode ser de um proxy ou da página de entrada de uma rede.
    .advice = Abra uma página no navegador para ver se a rede pede entrada. Se a conta usa outro endereço que não o da Meta, confira também o endereço. Depois, tente de novo.

## Modelos e valores

error-template-not-found = Não há um modelo “{ $name }” na cópia deste computador.
    .advice = Em Modelos, atualize a lista e procure de novo.
error-template-language-missing = O modelo “{ $name }” não existe no idioma { $language }.
    .advice = Escolha um destes idiomas: { $available }. Se ele é novo na Meta, atualize antes a lista em Modelos.
error-template-language-ambiguous = O modelo “{ $name }” existe em mais de um idioma: { $available }.
    .advice = Escolha um deles na lista de modelos.
error-template-not-approved = { $status ->
        [DRAFT] O modelo “{ $name }” ({ $language }) é um rascunho e ainda não foi para aprovação.
        [PENDING] O modelo “{ $name }” ({ $language }) espera a aprovação da Meta.
        [IN_APPEAL] O modelo “{ $name }” ({ $language }) está em revisão na Meta.
        [REJECTED] A Meta não aprovou o modelo “{ $name }” ({ $language }).
        [PAUSED] A Meta pausou o modelo “{ $name }” ({ $language }).
        [DISABLED] A Meta desativou o modelo “{ $name }” ({ $language }) de vez.
       *[other] O modelo “{ $name }” ({ $language }) não está aprovado na Meta: { $status }.
    }
    .advice = { $status ->
        [DRAFT] Peça a aprovação na Meta e depois atualize a lista em Modelos.
        [PENDING] Espere a aprovação e atualize a lista em Modelos.
        [IN_APPEAL] Espere a revisão e atualize a lista em Modelos.
        [REJECTED] Veja o motivo em Modelos e use outro, ou corrija este na Meta e peça aprovação de novo.
        [PAUSED] Espere a pausa terminar e atualize a lista em Modelos, ou use outro modelo.
        [DISABLED] Use outro modelo aprovado.
       *[other] Atualize a lista em Modelos, ou use outro modelo aprovado.
    }
error-template-needs-file = { $format ->
        [IMAGE] O modelo “{ $name }” leva uma foto, e falta dizer qual.
        [VIDEO] O modelo “{ $name }” leva um vídeo, e falta dizer qual.
       *[other] O modelo “{ $name }” leva um documento, e falta dizer qual.
    }
    .advice = Escolha o arquivo. Nada foi enviado.
error-variable-missing = Falta o valor de: { $names }.
    .advice = Preencha o que falta. Nada foi enviado.
error-variable-unknown = O modelo não tem: { $names }.
    .advice = O modelo pode ter mudado na Meta. Atualize a lista em Modelos e escolha este de novo.
    .details = O modelo pede: { $expected }.
error-text-too-long = { $names ->
        [header] Com os valores, o cabeçalho fica com { $length } caracteres. O limite é { $limit }.
        [body] Com os valores, o texto fica com { $length } caracteres. O limite é { $limit }.
       *[other] Com os valores, uma parte do modelo fica com { $length } caracteres. O limite é { $limit }.
    }
    .advice = Encurte os valores. A prévia mostra como fica.

## Contatos e envios

error-contact-exists = O número { $phone } já está nos contatos.
    .advice = Procure o número em Contatos e mude o contato que já existe.
error-message-not-found = Não há uma notificação com o identificador “{ $id }”.
    .advice = Procure a notificação em Envios.
error-message-not-uncertain = O estado desta notificação já é conhecido. Ela não está mais incerta.
    .advice = Veja em Envios como ela está.
error-batch-not-found = Esta conta não tem um envio com o identificador “{ $id }”.
    .advice = Procure em Envios. Se ele é de outra conta, escolha antes essa conta.
error-retry-final = A Meta recusaria esta notificação outra vez, pelo mesmo motivo.
    .advice = Veja o motivo na história dela e envie uma nova, com o que faltava corrigido.
error-message-uncertain = Não se sabe se a Meta recebeu esta notificação. Tentar de novo pode enviar duas vezes.
    .advice = Confira com a pessoa. Se ela não recebeu, escolha “Não foi enviada” e então tente de novo.

## Planilhas

error-recipient-column-missing = Nenhuma coluna da planilha diz para quem enviar. Ela tem: { $columns }.
    .advice = Chame de telefone a coluna dos números e salve a planilha.
error-recipient-column-ambiguous = Mais de uma coluna pode ser a dos telefones: { $columns }.
    .advice = Chame de telefone só a coluna certa e salve a planilha.

## Dados neste computador

error-data-folder-unusable = O Recado não consegue ler ou gravar na pasta de dados.
    .advice = Veja se há espaço no disco, se a pasta é sua e se o disco aceita gravação, e tente de novo.
    .details = Onde: { $path }
error-database-error = O Recado não conseguiu ler ou gravar os dados.
    .advice = Tente de novo. Se continuar, feche o Recado e abra de novo; se nem assim, mostre os Detalhes a quem cuida dele.
error-internal = Algo no próprio Recado falhou.
    .advice = Tente de novo. Se continuar, copie os Detalhes e mostre a quem cuida do Recado.
error-sandbox-start = O serviço da conta de treino não consegue abrir o endereço { $address }. Talvez outro programa já use essa porta.
    .advice = Feche o Recado e abra de novo.

## Por que um envio está parado

stop-token = A Meta recusou o token. O envio está parado, e o que falta continua na fila.
    .advice = Cole um token novo em Ajustes e retome o envio.
stop-permission = O token não tem permissão para enviar por este número. O envio está parado, e o que falta continua na fila.
    .advice = Na Meta, dê ao token acesso a esta conta. Depois, confira a conta em Ajustes e retome o envio.
stop-payment = A Meta não aceita enviar por causa do pagamento da conta. O envio está parado, e o que falta continua na fila.
    .advice = Na Meta, confira a forma de pagamento e os termos pendentes. Depois, retome o envio.
stop-policy = A Meta restringe os envios desta conta. O envio está parado, e o que falta continua na fila.
    .advice = Veja na Meta o que está restrito e, se for o caso, peça uma revisão. Quando ela liberar, retome o envio.
stop-number = O número da empresa não está pronto para enviar pela Meta. O envio está parado, e o que falta continua na fila.
    .advice = Registre ou confirme o número na Meta. Depois, confira a conta em Ajustes e retome o envio.
stop-template-paused = A Meta pausou o modelo. O envio está parado, e o que falta continua na fila.
    .advice = Espere a pausa terminar e retome o envio, ou cancele o que falta e use outro modelo.
stop-template-disabled = A Meta desativou o modelo de vez. O envio está parado, e o que falta continua na fila.
    .advice = Cancele o que falta e envie com outro modelo.
stop-template-missing = A Meta não encontra o modelo neste idioma, ou ele não está aprovado. O envio está parado, e o que falta continua na fila.
    .advice = Atualize a lista em Modelos e veja como está este. Depois, retome o envio ou cancele o que falta.
stop-person = Este envio está em pausa, a pedido de uma pessoa. O que falta continua na fila.
    .advice = Quando quiser que ele siga, retome o envio.
stop-restored = Estes dados foram restaurados, copiados ou trazidos de outro computador. O que está na fila talvez já tenha saído de lá, e por isso nada sai daqui.
    .advice = Veja com as pessoas, ou no outro computador, o que já saiu. Cancele o que não deve sair e retome o envio.

## Por que uma notificação está como está

-settle = Veja a conversa com a pessoa. Se a Meta der notícia, o Recado acerta o estado. Se você souber o que houve, escolha “Foi enviada” ou “Não foi enviada”.

reason-duplicate-key = Esta notificação já tinha entrado na fila uma vez. Esta segunda fica de fora.
    .advice = Você não precisa fazer nada. Se quer mesmo enviar outra, comece uma nova.

## O que a conferência de uma conta encontra

problem-token-refused = A Meta diz que o token não vale.
    .advice = Gere um token novo na Meta e cole no lugar deste.
problem-token-expires-soon = O token vence em menos de sete dias.
    .advice = Gere um token novo na Meta e cole no lugar deste.
problem-token-may-not-send = O token não tem permissão para enviar mensagens (whatsapp_business_messaging).
    .advice = Na Meta, gere um token com essa permissão e cole no lugar deste.
problem-token-may-not-manage = O token não tem permissão para cuidar da conta e dos modelos (whatsapp_business_management).
    .advice = Na Meta, gere um token com essa permissão e cole no lugar deste.
problem-number-of-another-account = O número não é desta conta do WhatsApp Business. Os modelos dela não valem para ele.
    .advice = Compare os dois identificadores com os que aparecem na Meta. Se não conferem, conecte a conta certa em Ajustes.
problem-number-not-connected = O número não está conectado ao serviço da Meta e não pode enviar.
    .advice = Registre o número na Meta. Depois, confira a conta em Ajustes.

## Próximo passo

advice-renew-token = Gere um token novo na Meta e cole no lugar deste.
advice-check-template = Atualize a lista em Modelos e veja como está este.
advice-check-columns = Compare os campos que você preencheu com os que o modelo pede.

## Listas de contatos

error-segment-not-found = Não há um grupo “{ $name }”.
    .advice = Veja em Contatos os grupos que existem.
error-field-unknown = Nenhum contato tem um campo “{ $name }”.
    .advice = Escolha um dos campos que a lista mostra.
error-nobody-chosen = Ninguém está em “{ $called }” agora. Nada entrou na fila.
    .advice = Veja em Contatos quem tem a etiqueta, ou quem está no grupo.
error-phone-column-missing = Nenhuma coluna do arquivo parece ter os telefones. Ele tem: { $columns }.
    .advice = Escolha na prévia a coluna dos telefones.
error-phone-column-wrong = A coluna “{ $column }” não tem nenhum telefone, só palavras. Nada foi importado.
    .advice = Escolha na prévia outra coluna para os telefones.

## Cobranças

error-charge-values-differ = O Pix é de { $pix } e o boleto é de { $boleto }.
    .advice = Confira qual dos dois está certo. Se são valores diferentes de propósito, como num desconto para quem paga por Pix, envie mesmo assim.
error-charge-invoice-differs = { $kind ->
        [boleto] O boleto é de { $charge }, e a mensagem diz { $said }.
       *[other] O Pix é de { $charge }, e a mensagem diz { $said }.
    }
    .advice = Corrija o que não estiver certo. Se está certo assim, envie mesmo assim.
